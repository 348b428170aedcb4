import * as z from 'zod'
import type { ResolvedResource, ResolvedTemplate } from '../../template/resolved-template'

/** A route of the HTTP API. */
export interface HttpApiRoute {
  /** As API Gateway writes it: `ANY /console/{proxy+}` or `$default`. */
  key: string
  functionArn: string
  /** The path parameters when method and path fit. */
  match(method: string, path: string): Record<string, string> | undefined
  /** The more of the path a route fixes, the earlier it is tried. */
  specificity: number
}

const routeShape = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.literal('NONE', 'no authoriser has a emulator').optional(),
})
const integrationShape = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
})

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const readRoute = (route: ResolvedResource, integrations: ResolvedResource[]): HttpApiRoute => {
  const { RouteKey, Target } = routeShape.parse(route.properties)
  const target = integrations.find(({ ref }) => Target === `integrations/${ref}`)
  const { IntegrationUri: functionArn } = integrationShape.parse(target?.properties)
  if (RouteKey === '$default') return { key: RouteKey, functionArn, specificity: -1, match: () => ({}) }
  const [method, path = ''] = RouteKey.split(' ')
  const names: string[] = []
  const source = path.split(/(\{[^}]+\})/).map((part) => {
    const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(part) ?? []
    if (!name) return escapeRegExp(part)
    names.push(name)
    return greedy ? '(.+)' : '([^/]+)'
  })
  const expression = new RegExp(`^${source.join('')}$`)
  return {
    key: RouteKey,
    functionArn,
    specificity: path.replace(/\{.*/, '').length + (names.length === 0 ? 1 : 0),
    match: (requestMethod, requestPath) => {
      const found = method === 'ANY' || method === requestMethod ? expression.exec(requestPath) : null
      return found
        ? Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']))
        : undefined
    },
  }
}

/** The routes of the stack's HTTP API, in the order in which they are tried. */
export const readRoutes = (template: ResolvedTemplate): HttpApiRoute[] => {
  const integrations = template.resourcesOfType('AWS::ApiGatewayV2::Integration')
  return template
    .resourcesOfType('AWS::ApiGatewayV2::Route')
    .map((route) => readRoute(route, integrations))
    .sort((one, other) => other.specificity - one.specificity)
}
