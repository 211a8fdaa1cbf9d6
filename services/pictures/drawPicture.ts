/** Draws a picture as SVG, without a browser, by Apache ECharts. */
import type { EChartsOption, init as initialise } from 'echarts';

export type Size = { width: number; height: number };
type Library = { init: typeof initialise };

/**
 * The bundle in one file takes 16 MB and 54 ms to load; the parts of it that we use, taken singly, are hundreds of files that
 * take 50 to 88 MB and up to half a second. Where no picture is looked at, neither is.
 */
const BUNDLE: string = 'echarts/dist/echarts.esm.min';
let library: Promise<Library> | undefined;

export async function drawPicture(option: EChartsOption, { width, height }: Size): Promise<string> {
  const { init } = await (library ??= import(BUNDLE) as Promise<Library>);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false });
    return still(chart.renderToSVGString({ useViewBox: true }));
  } finally {
    chart.dispose();
  }
}

/** Without what only a page that is pointed at would need; names are counted by drawing, and the same picture is to be the same text. */
const still = (drawn: string): string =>
  drawn.replace(/<style[\s\S]*?<\/style>/g, '').replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '').replace(/\bzr\d+-/g, 'zr-');
