import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { ClinicId } from '../../../shared/domain/clinic/clinic'
import { ListId } from '../../../shared/domain/contact-list/contact-list'
import type { ConsoleContext, ConsoleEnv, ConsoleParts } from '../console'
import { ForbiddenPage, MissingPage, SessionOverPage } from '../pages/refusals'
import { hasDeleted } from '../queries/deleted-list'
import { readSession } from '../sign-in/session'
import { keepsList } from './list-keepers'
import { isOwn, reachOf, rules } from './rules'

/**
 * Lets a request through to its route when the route's rule allows it. A clinic that a person may not see
 * is answered like one that does not exist.
 */
export const gate =
  ({ world, log }: Pick<ConsoleParts, 'world' | 'log'>): MiddlewareHandler<ConsoleEnv> =>
  async (c, next) => {
    const route = routeOf(c)
    const rule = route && rules[route.name]
    if (rule === 'everybody') return next()
    const staff = await readSession(c, world)
    if (!staff && c.req.method === 'GET') {
      return c.redirect(`/console/sign-in?to=${encodeURIComponent(c.req.path)}`)
    }
    if (!staff) return c.html(<SessionOverPage />, 401)
    c.set('staff', staff)
    if (!route) return next()
    const reach = reachOf(rule, staff)
    const refused = { by: staff.subject, roles: staff.roles.join(' '), route: route.name }
    if (!reach) {
      log.warn('not for this role', refused)
      return c.html(<ForbiddenPage staff={staff} />, 403)
    }
    if (route.path.startsWith('/console/lists/:list')) {
      const listId = ListId.safeParse(c.req.path.split('/')[3]).data
      const list = listId && (await world.contactLists.get(listId))
      const others = list && !keepsList(list, staff)
      if (others) log.warn('not an own list', { ...refused, list: list.id })
      // A second click, or the way back: it ends where the first click did.
      if (listId && !list && (await hasDeleted(world, listId, staff))) {
        return c.redirect('/console/lists?told=list-erased', 303)
      }
      if (!list || others) return c.html(<MissingPage staff={staff} />, 404)
      c.set('list', list)
      return next()
    }
    if (!route.path.startsWith('/console/clinics/:id')) return next()
    const id = ClinicId.safeParse(c.req.path.split('/')[3]).data
    const clinic = id && (await world.clinics.get(id))
    const hidden = clinic && reach === 'own' && !isOwn(clinic, staff)
    if (hidden) log.warn('not an own clinic', { ...refused, clinic: clinic.id })
    if (!clinic || hidden) return c.html(<MissingPage staff={staff} />, 404)
    c.set('clinic', clinic)
    return next()
  }

/** The route that a request is for, under the name of its rule; what the visitor typed is in neither. */
export const routeOf = (c: ConsoleContext): { name: string; path: string } | undefined => {
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')
  return route && { name: `${route.method} ${route.path}`, path: route.path }
}
