import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { canAccessList } from '../../../shared/domain/access/list-access'
import { accessScopeFor, isClinicOrganiser, routeRules } from '../../../shared/domain/access/route-rules'
import { ClinicId } from '../../../shared/domain/clinic/clinic'
import { ContactListId } from '../../../shared/domain/contact-list/contact-list'
import { hasDeletedList } from '../../../shared/queries/deleted-lists'
import { ForbiddenPage, MissingPage, SessionOverPage } from '../components/error-pages'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { readSession } from '../sign-in/session'

/**
 * Lets a request through to its route when the route's rule allows it. A clinic that a person may not see
 * is answered like one that does not exist.
 */
export const authorizeRequests =
  ({ deps, log }: Pick<ConsoleAppOptions, 'deps' | 'log'>): MiddlewareHandler<ConsoleEnv> =>
  async (c, next) => {
    const route = matchedRoute(c)
    const rule = route && routeRules[route.name]
    if (rule === 'public') return next()
    const staff = await readSession(c, deps)
    if (!staff && c.req.method === 'GET') {
      return c.redirect(`/console/sign-in?to=${encodeURIComponent(c.req.path)}`)
    }
    if (!staff) return c.html(<SessionOverPage />, 401)
    c.set('staff', staff)
    if (!route) return next()
    const scope = accessScopeFor(rule, staff)
    const logFields = { by: staff.subject, roles: staff.roles.join(' '), route: route.name }
    if (!scope) {
      log.warn('role-refused', logFields)
      return c.html(<ForbiddenPage staff={staff} />, 403)
    }
    if (route.path.startsWith('/console/lists/:list')) {
      const listId = ContactListId.safeParse(c.req.path.split('/')[3]).data
      const list = listId && (await deps.contactLists.get(listId))
      const isForeign = list && !canAccessList(list, staff)
      if (isForeign) log.warn('foreign-list-refused', { ...logFields, list: list.id })
      // A second click, or the way back: it ends where the first click did.
      if (listId && !list && (await hasDeletedList(deps, listId, staff))) {
        return c.redirect('/console/lists?notice=list-erased', 303)
      }
      if (!list || isForeign) return c.html(<MissingPage staff={staff} />, 404)
      c.set('list', list)
      return next()
    }
    if (!route.path.startsWith('/console/clinics/:id')) return next()
    const id = ClinicId.safeParse(c.req.path.split('/')[3]).data
    const clinic = id && (await deps.clinics.get(id))
    const isHidden = clinic && scope === 'own' && !isClinicOrganiser(clinic, staff)
    if (isHidden) log.warn('foreign-clinic-refused', { ...logFields, clinic: clinic.id })
    if (!clinic || isHidden) return c.html(<MissingPage staff={staff} />, 404)
    c.set('clinic', clinic)
    return next()
  }

/** The route that a request is for, under the name of its rule; what the visitor typed is in neither. */
export const matchedRoute = (c: ConsoleContext): { name: string; path: string } | undefined => {
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')
  return route && { name: `${route.method} ${route.path}`, path: route.path }
}
