/** How pictures look: the colours of the pages, for light and for dark, each series told apart by more than its hue where it matters. */
import type { EChartsOption } from 'echarts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export type Look = { ink: string; soft: string; line: string; paper: string; accent: string; pale: string; mark: string; stuck: string; /** For many series side by side. */ palette: readonly string[] };

export const LOOKS: Readonly<Record<Theme, Look>> = {
  light: {
    ink: '#1b2428', soft: '#48565c', line: '#c9d0d2', paper: '#fbfaf7', accent: '#0b4f5e', pale: '#9cc3cb', mark: '#b87400', stuck: '#8f1d1d',
    palette: ['#0b4f5e', '#f2b544', '#8f1d1d', '#4f9d69', '#5b4b8a', '#d98c5f', '#7fb7c4', '#8a7a2d', '#b35a8c', '#3f6fb0', '#94a3a8', '#2f5d3a'],
  },
  dark: {
    ink: '#e9eef0', soft: '#b4c0c4', line: '#3a484d', paper: '#12191c', accent: '#7fc8d6', pale: '#38606a', mark: '#f2b544', stuck: '#f3a6a0',
    palette: ['#7fc8d6', '#f2b544', '#f3a6a0', '#8fd6ab', '#b7a5e6', '#e8a77c', '#3f8ea0', '#cfc06a', '#e29cc4', '#85aee8', '#93a1a6', '#5da173'],
  },
};

/** Without quotation marks: they would end the attribute that the library puts the font into. */
const FONT = 'system-ui, Segoe UI, Noto Sans, Liberation Sans, sans-serif';

/** What all pictures share; `axis` is for each of their axes. */
export const base = ({ ink, paper }: Look): EChartsOption => ({ backgroundColor: paper, textStyle: { fontFamily: FONT, color: ink, fontSize: 13 } });

export const axis = ({ soft, line }: Look) => ({
  axisLine: { lineStyle: { color: soft } }, axisTick: { show: false }, axisLabel: { color: soft, fontSize: 12, hideOverlap: true }, splitLine: { lineStyle: { color: line } }, nameTextStyle: { color: soft, fontSize: 12 },
});

/** An axis of figures, written as its reader writes them. */
export const valueAxis = (look: Look, say: (value: number) => string) => ({ type: 'value' as const, ...axis(look), axisLabel: { ...axis(look).axisLabel, formatter: say } });

/** A legend on top, with its lines wrapped. */
export const legend = ({ ink, line }: Look) => ({ top: 0, left: 0, itemWidth: 14, itemHeight: 14, itemGap: 20, textStyle: { color: ink, fontSize: 12 }, inactiveColor: line });
