import type { Page } from 'playwright-core'

/** The requests that reached Zoom. */
export interface ZoomArrival {
  url: string
  referrer: string | undefined
}

/**
 * Replaces Zoom, so that no request leaves this machine. Playwright’s own routes do not see the target of a redirect;
 * the browser’s do.
 * @returns the requests that have arrived so far
 */
export const stubZoom = async (page: Page): Promise<ZoomArrival[]> => {
  const arrivals: ZoomArrival[] = []
  const browser = await page.context().newCDPSession(page)
  browser.on('Fetch.requestPaused', ({ requestId, request }) => {
    arrivals.push({ url: request.url, referrer: request.headers['Referer'] })
    void browser.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'content-type', value: 'text/plain' }],
      body: Buffer.from('The Zoom room').toString('base64'),
    })
  })
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: 'https://zoom.example.org/*' }] })
  return arrivals
}
