import type { Browser } from 'playwright-core'

/** Bytes that come over the line when somebody opens an address who has never been here, headers included. */
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
