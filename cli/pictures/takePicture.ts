/** A picture is taken only once the words that it is of are to be seen in it. */
import type { Frame, Page } from 'playwright-core';

type Place = { y: number; height: number };

const SEEN_WITHIN_MS = 30_000;

/** @throws where the page does not show one of them */
export async function takePicture(page: Page, file: string, words: readonly string[]): Promise<string> {
  for (const each of words) await isSeen(page, each);
  await imagesAreDrawn(page);
  await page.screenshot({ path: file });
  return file;
}

/** Those within the picture: one that cannot be drawn is as good as missing. */
async function imagesAreDrawn(page: Page): Promise<void> {
  for (const image of await page.locator('img').filter({ visible: true }).all()) {
    const place = await image.boundingBox();
    if (place !== null && place.y < (page.viewportSize()?.height ?? 0)) await image.evaluate((element) => (element as unknown as { decode(): Promise<void> }).decode());
  }
}

/** In the page or in a frame of it (the Temporal UI shows what others have written in frames of their own), and within the picture. */
async function isSeen(page: Page, words: string): Promise<void> {
  for (const end = Date.now() + SEEN_WITHIN_MS; ; ) {
    const places = (await Promise.all(page.frames().map((frame) => placesIn(frame, words)))).flat();
    if (places.some(({ y, height }) => y >= 0 && y + height <= (page.viewportSize()?.height ?? 0))) return;
    if (Date.now() > end) throw new Error(`expected ${JSON.stringify(words)} to be seen on ${page.url()} within ${SEEN_WITHIN_MS / 1_000} s, and it was ${places.length === 0 ? 'not' : 'outside the picture'}`);
    await page.waitForTimeout(250);
  }
}

async function placesIn(frame: Frame, words: string): Promise<Place[]> {
  const found = await frame.getByText(words, { exact: false }).filter({ visible: true }).all().catch(() => []);
  const places = await Promise.all(found.map((each) => each.boundingBox().catch(() => null)));
  return places.filter((place) => place !== null);
}
