import type { MiddlewareHandler } from 'hono'
import { accessScopeFor, isClinicOrganiser } from '../../../shared/domain/access/actions'
import { canAccessList } from '../../../shared/domain/access/list-access'
import { ClinicId } from '../../../shared/domain/clinic/clinic'
import { ContactListId } from '../../../shared/domain/contact-list/contact-list'
import { isFollowersList } from '../../../shared/domain/followers/followers-list'
import { hasDeletedList } from '../../../shared/queries/deleted-lists'
import { ForbiddenPage, MissingPage, SessionOverPage } from '../components/error-pages'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { matchedRoute } from '../route-action'
import { readSession } from '../sign-in/session'

/**
 * Lets a request through when the roles of the staff member allow the action that its route names (`requires`); a
 * route that names none is refused. A clinic or list that they may not see is answered like one that does not exist.
 */
export const authorizeRequests =
  ({ deps, log }: Pick<ConsoleAppOptions, 'deps' | 'log'>): MiddlewareHandler<ConsoleEnv> =>
  async (c, next) => {
    const route = matchedRoute(c)
    const action = route?.action
    if (action === 'public') return next()
    const staff = await readSession(c, deps)
    if (!staff && c.req.method === 'GET') {
      return c.redirect(`/console/sign-in?to=${encodeURIComponent(c.req.path)}`)
    }
    if (!staff) return c.html(<SessionOverPage />, 401)
    c.set('staff', staff)
    if (!route) return next()
    const scope = action && accessScopeFor(action, staff)
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
      // After a second click on Delete, or the browser's Back button: the answer is that of the first click.
      if (listId && !list && (await hasDeletedList(deps, listId, staff))) {
        return c.redirect('/console/lists?notice=list-erased', 303)
      }
      if (!list || isForeign) return c.html(<MissingPage staff={staff} />, 404)
      if (isFollowersList(list) && fillOrDelete.test(route.path))
        return c.html(<MissingPage staff={staff} />, 404)
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

/** Routes that no list has whose people come onto it by their own choice. */
const fillOrDelete = /^\/console\/lists\/:list\/(erase|imports)/
