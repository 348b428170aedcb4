import { hash } from 'node:crypto'
import type { SiteContext } from '../site-dependencies'

/**
 * A calendar file, or 304 where the program that asks has it already: a calendar that is subscribed asks again and
 * again, and most times nothing has changed.
 */
export const calendarResponse = (c: SiteContext, file: string, name: string): Response => {
  const etag = calendarEtag(file)
  c.header('etag', etag)
  if (hasVersion(c.req.header('if-none-match'), etag)) return c.body(null, 304)
  return c.body(file, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  })
}

/** Of everything but the instants at which the file was made (DTSTAMP). RFC 9110, 8.8.3. */
const calendarEtag = (file: string): string =>
  `"${hash('sha256', file.replaceAll(/^DTSTAMP:.*$/gm, ''), 'base64url').slice(0, 22)}"`

/** If-None-Match lists versions and compares them weakly: a proxy that compresses marks them with W/. RFC 9110, 13.1.2. */
const hasVersion = (ifNoneMatch = '', etag: string): boolean =>
  ifNoneMatch.split(',').some((listed) => ['*', etag].includes(listed.trim().replace(/^W\//, '')))
