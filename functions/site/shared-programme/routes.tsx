import type { Hono } from 'hono'
import { readProgrammeLinkToken } from '../../../shared/domain/values/token'
import { readSharedProgramme } from '../../../shared/queries/programme/read-shared-programme'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { SharedProgrammePage } from './shared-programme-page'

/**
 * The figures of a regulator's clinics, for whoever has the link. An address without a genuine MAC is answered without
 * a look into the table; an expired or withdrawn link like one that never was.
 */
export const addSharedProgrammeRoute = (app: Hono<SiteEnv>, { deps }: SiteAppOptions): void => {
  app.get('/programme/:token', async (c) => {
    c.header('referrer-policy', 'no-referrer')
    c.header('cache-control', 'no-store')
    const id = readProgrammeLinkToken(await deps.secrets.tokenKeys(), c.req.param('token'))
    const programme = id === undefined ? undefined : await readSharedProgramme(deps, id)
    return programme ? c.html(<SharedProgrammePage programme={programme} />) : c.notFound()
  })
}
