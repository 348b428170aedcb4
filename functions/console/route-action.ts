import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { StaffAction } from '../../shared/domain/access/actions'
import type { ConsoleContext, ConsoleEnv } from './console-context'

/** `public`: open to people who have not signed in. */
export type RouteAction = StaffAction | 'public'

const actionOfHandler = new WeakMap<object, RouteAction>()

/**
 * Names the action that a route is: `app.get(path, requires('clinic:edit'), …)`. The check itself runs before every
 * route (`authorizeRequests`), which refuses a route that names no action.
 */
export const requires = (action: RouteAction): MiddlewareHandler<ConsoleEnv> => {
  const handler: MiddlewareHandler<ConsoleEnv> = (_, next) => next()
  actionOfHandler.set(handler, action)
  return handler
}

/** The action that a registered handler names, if it is one of `requires`. */
export const actionOf = (handler: object): RouteAction | undefined => actionOfHandler.get(handler)

interface MatchedRoute {
  /** `GET /console/clinics/:id`: what the visitor typed is not in it. */
  name: string
  path: string
  action: RouteAction | undefined
}

/** The route that a request is for, and the action that it names. */
export const matchedRoute = (c: ConsoleContext): MatchedRoute | undefined => {
  const routes = matchedRoutes(c).filter(({ method }) => method !== 'ALL')
  const [route] = routes
  if (!route) return undefined
  const ofThisRoute = routes.filter(({ method, path }) => method === route.method && path === route.path)
  return {
    name: `${route.method} ${route.path}`,
    path: route.path,
    action: ofThisRoute.map(({ handler }) => actionOf(handler)).find((action) => action !== undefined),
  }
}
