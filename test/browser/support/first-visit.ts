import type { Browser } from 'playwright-core'

/** Bytes transferred when a visitor opens an address for the first time, headers included. */
export const firstVisitBytes = async (browser: Browser, url: string): Promise<number> => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  let bytes = 0
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await network.send('Network.enable')
  await page.goto(url, { waitUntil: 'load' })
  await context.close()
  return bytes
}
