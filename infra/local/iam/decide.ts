import { type Context, conditionTest } from './conditions'
import { fits } from './pattern'
import type { Statement } from './statements'

/** What a caller wants to do. */
export interface Ask {
  /** As policies write it: `dynamodb:PutItem`. */
  action: string
  /** The ARN of the one thing it is done to; `*` where the action has none. */
  resource: string
  /** The keys that conditions may look at. */
  context: Context
}

/** Who asks: a role by its ARN, or an AWS service as `events.amazonaws.com`. */
export type Principal = { role: string } | { service: string }

export type Decision = 'allowed' | 'explicitly denied' | 'not granted'

const applies = (statement: Statement, { action, resource, context }: Ask): boolean =>
  statement.Action.some((pattern) => fits(pattern, action, 'i')) &&
  statement.Resource.some((pattern) => fits(pattern, resource)) &&
  Object.entries(statement.Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => conditionTest(operator)(key, wanted, context)),
  )

const isMeant = ({ Principal: named = {} }: Statement, principal: Principal): boolean =>
  named.AWS?.includes('*') ||
  ('service' in principal
    ? named.Service?.includes(principal.service)
    : named.AWS?.includes(principal.role)) ||
  false

/**
 * Decides as IAM does within one account: a Deny anywhere wins; else an Allow of the caller's role or of
 * the resource's own policy is enough.
 * @param own the statements of the caller's role; none for a service
 * @param others the statements of the resource's policy
 */
export const decide = (
  ask: Ask,
  principal: Principal,
  own: Statement[],
  others: Statement[] = [],
): Decision => {
  const meant = others.filter((statement) => isMeant(statement, principal))
  const fitting = [...own, ...meant].filter((statement) => applies(statement, ask))
  if (fitting.some(({ Effect }) => Effect === 'Deny')) return 'explicitly denied'
  return fitting.length > 0 ? 'allowed' : 'not granted'
}
