import { gzipSync } from 'node:zlib'

/** What a browser on a slow line asks for. */
export const gzipAccepted = { headers: { 'accept-encoding': 'gzip, deflate, br' } }

const MAX_HTML_BYTES = 15_000
const MAX_OTHER_BYTES = 15_000
const MAX_REQUESTS = 3

/**
 * Checks what a public page loads besides itself: little, from its own site, and nothing in a frame.
 * @param request a path of the site; the answers are measured as they are transferred, each once
 * @returns for a page, as it was requested, and its HTML, what exceeds the budget
 */
export const createPageBudget = (request: (path: string) => Promise<Response> | Response) => {
  const sizes = new Map<string, Promise<number>>()
  const read = async (path: string): Promise<number> => {
    const answer = await request(path)
    return answer.status === 200 ? (await answer.arrayBuffer()).byteLength : Number.NaN
  }
  const sizeOf = (path: string): Promise<number> => {
    const size = sizes.get(path) ?? read(path)
    sizes.set(path, size)
    return size
  }
  return async (path: string, html: string): Promise<string[]> => {
    const loaded = [
      ...html.matchAll(/<(?:link rel="(?:icon|stylesheet)" href|script[^>]* src|img[^>]* src)="([^"]+)"/g),
    ].flatMap(([, address = '']) => (address.startsWith('data:') ? [] : [address]))
    const foreign = loaded.filter((address) => !/^\/(?!\/)/.test(address))
    const own = loaded.filter((address) => !foreign.includes(address))
    const others = (await Promise.all(own.map(sizeOf))).reduce((sum, size) => sum + size, 0)
    const bytes = isCompressed(path) ? gzipSync(html).length : Buffer.byteLength(html)
    return [
      ...(bytes <= MAX_HTML_BYTES ? [] : [`${bytes} bytes of HTML`]),
      // A page without its style sheet would have 0 bytes, a missing file no number.
      ...(others > 0 && others <= MAX_OTHER_BYTES ? [] : [`${others} bytes besides the HTML`]),
      ...(1 + loaded.length <= MAX_REQUESTS ? [] : [`${1 + loaded.length} requests`]),
      ...foreign.map((address) => `${address} is of a third party`),
      ...(html.match(/<(?:iframe|object|embed|video|audio)\b|@import/g) ?? []),
    ]
  }
}

/** The pages of a clinic and its form, whose lists of countries are long, are compressed. */
const isCompressed = (path: string): boolean =>
  /^(?:GET|POST) \/(?:clinics\/[^/ ?]+(?:\/register)?|my\/[^/ ?]+\/change)(?:\?\S*)? of/.test(path)
