import { type ConditionContext, conditionTest } from './conditions'
import type { PolicyStatement } from './policy-statements'
import { matchesWildcard } from './wildcard'

/** What a caller wants to do. */
export interface AuthorizationRequest {
  /** As policies write it: `dynamodb:PutItem`. */
  action: string
  /** The ARN of the resource; `*` where the action has none. */
  resource: string
  /** The keys that conditions may look at. */
  context: ConditionContext
}

/** The caller: a role by its ARN, or an AWS service as `events.amazonaws.com`. */
export type AwsPrincipal = { role: string } | { service: string }

export type PolicyDecision = 'allowed' | 'explicitly denied' | 'not granted'

const statementApplies = (
  statement: PolicyStatement,
  { action, resource, context }: AuthorizationRequest,
): boolean =>
  statement.Action.some((pattern) => matchesWildcard(pattern, action, 'i')) &&
  statement.Resource.some((pattern) => matchesWildcard(pattern, resource)) &&
  Object.entries(statement.Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => conditionTest(operator)(key, wanted, context)),
  )

const isForPrincipal = ({ Principal: named = {} }: PolicyStatement, principal: AwsPrincipal): boolean =>
  named.AWS?.includes('*') ||
  ('service' in principal
    ? named.Service?.includes(principal.service)
    : named.AWS?.includes(principal.role)) ||
  false

/**
 * Decides as IAM does within one account: a Deny anywhere wins; else an Allow of the caller's role or of
 * the resource's own policy is enough.
 * @param roleStatements the statements of the caller's role; none for a service
 * @param resourceStatements the statements of the resource's policy
 */
export const evaluatePolicies = (
  permission: AuthorizationRequest,
  principal: AwsPrincipal,
  roleStatements: PolicyStatement[],
  resourceStatements: PolicyStatement[] = [],
): PolicyDecision => {
  const forPrincipal = resourceStatements.filter((statement) => isForPrincipal(statement, principal))
  const applicable = [...roleStatements, ...forPrincipal].filter((statement) =>
    statementApplies(statement, permission),
  )
  if (applicable.some(({ Effect }) => Effect === 'Deny')) return 'explicitly denied'
  return applicable.length > 0 ? 'allowed' : 'not granted'
}
