import type { Hono } from 'hono'
import { styleSheet } from '../../../shared/web/style/style-sheet'
import type { SiteEnv } from '../site-dependencies'
import { zoneScript } from './zone-script'

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34"><path fill="#00639c" d="M17 2 30 6.5v9.2c0 8-5.4 13.6-13 16.3C9.4 29.3 4 23.7 4 15.7V6.5Z"/></svg>'

/** Style, script and icon; their addresses change with their text, so browsers may keep them for a year. */
export const addAssetRoutes = (app: Hono<SiteEnv>): void => {
  const cacheHeaders = (type: string) => ({
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
  })
  app.get('/style.css', (c) => c.body(styleSheet.text, 200, cacheHeaders('text/css; charset=utf-8')))
  app.get('/zone.js', (c) => c.body(zoneScript.text, 200, cacheHeaders('text/javascript; charset=utf-8')))
  app.get('/favicon.svg', (c) => c.body(icon, 200, cacheHeaders('image/svg+xml; charset=utf-8')))
}
