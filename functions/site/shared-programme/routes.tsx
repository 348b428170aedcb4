import type { Hono } from 'hono'
import { readProgrammeLinkToken } from '../../../shared/domain/values/token'
import { readSharedProgramme } from '../../../shared/queries/programme/read-shared-programme'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { EndedLinkPage } from './ended-link-page'
import { SharedProgrammePage } from './shared-programme-page'

/**
 * The figures of a regulator's clinics, for every reader of the link. An address without a genuine MAC is answered
 * without a look into the table. A link that has expired or was withdrawn says so, with status 410 (gone).
 */
export const addSharedProgrammeRoute = (app: Hono<SiteEnv>, { deps }: SiteAppOptions): void => {
  app.get('/programme/:token', async (c) => {
    c.header('referrer-policy', 'no-referrer')
    c.header('cache-control', 'no-store')
    const id = readProgrammeLinkToken(await deps.secrets.tokenKeys(), c.req.param('token'))
    const programme = id === undefined ? undefined : await readSharedProgramme(deps, id)
    if (!programme) return c.notFound()
    return programme.state === 'open'
      ? c.html(<SharedProgrammePage programme={programme} />)
      : c.html(<EndedLinkPage link={programme} />, 410)
  })
}
