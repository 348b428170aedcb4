import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { ConsoleEnv, ConsoleWorld } from '../console'
import { ForbiddenPage, MissingPage, SessionOverPage } from '../pages/refusals'
import { readSession } from '../sign-in/session'
import { isOwn, reachOf, rules } from './rules'

/**
 * Lets a request through to its route when the route's rule allows it. A clinic that a person may not see
 * is answered like one that does not exist.
 */
export const gate =
  (world: ConsoleWorld): MiddlewareHandler<ConsoleEnv> =>
  async (c, next) => {
    const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')
    const rule = route && rules[`${route.method} ${route.path}`]
    if (rule === 'everybody') return next()
    const staff = await readSession(c, world)
    if (!staff && c.req.method === 'GET') {
      return c.redirect(`/console/sign-in?to=${encodeURIComponent(c.req.path)}`)
    }
    if (!staff) return c.html(<SessionOverPage />, 401)
    c.set('staff', staff)
    if (!route) return next()
    const reach = reachOf(rule, staff)
    if (!reach) return c.html(<ForbiddenPage staff={staff} />, 403)
    const id = route.path.startsWith('/console/clinics/:id') ? c.req.path.split('/')[3] : undefined
    if (id === undefined) return next()
    const clinic = await world.clinics.get(id)
    if (!clinic || (reach === 'own' && !isOwn(clinic, staff)))
      return c.html(<MissingPage staff={staff} />, 404)
    c.set('clinic', clinic)
    return next()
  }
