import type { MiddlewareHandler } from 'hono'
import type { SiteEnv } from '../site-dependencies'

const compress = (text: string): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()

/** `gzip` with a weight above 0. */
const gzipAccepted = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i

/**
 * Compresses text for browsers that take it: API Gateway does not. Only for answers that hold no secret besides their own
 * address: the length of an answer tells of what is in it to who can have it requested with texts of their own.
 */
export const compressResponse: MiddlewareHandler<SiteEnv> = async (c, next) => {
  await next()
  c.header('vary', 'Accept-Encoding', { append: true })
  const isText = /^(?:text\/|image\/svg)/.test(c.res.headers.get('content-type') ?? '')
  if (!isText || !gzipAccepted.test(c.req.header('accept-encoding') ?? '')) return
  const bytes = await compress(await c.res.text())
  const { status, headers } = c.res
  c.res = new Response(bytes, { status, headers: new Headers(headers) })
  c.res.headers.delete('content-length')
  c.res.headers.set('content-encoding', 'gzip')
}
