import * as z from 'zod'
import type { Stack } from '../stack'
import { type Ask, decide, type Principal } from './decide'
import { type Statement, statementsOf } from './statements'

const roleShape = z.object({
  ManagedPolicyArns: z.string().array().default([]),
  Policies: z.object({ PolicyDocument: z.unknown() }).array().default([]),
})
const policyShape = z.object({ PolicyDocument: z.unknown(), Roles: z.string().array().default([]) })
const queuePolicyShape = z.object({ PolicyDocument: z.unknown(), Queues: z.string().array() })
const permissionShape = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
})

/** A refusal in IAM's words. */
export class NotAuthorised extends Error {}

/** Who may do what, from the template alone. */
export interface Rights {
  /** @throws NotAuthorised when nothing allows it or something denies it */
  check(principal: Principal, ask: Omit<Ask, 'context'> & { context?: Ask['context'] }): void
}

/** Every call to the house counts as encrypted, as every call to AWS is. */
const always = { 'aws:SecureTransport': 'true' }

/** Logs and traces go nowhere on a laptop, so these two grant nothing that the gate ever sees. */
const harmless = /:policy\/(service-role\/AWSLambdaBasicExecutionRole|AWSXRayDaemonWriteAccess)$/

/**
 * Reads the roles, policies and queue policies of a stack.
 * @throws Error for a managed policy or a statement that cannot be judged here
 */
export const rightsOf = (stack: Stack): Rights => {
  const ofRole = new Map<string, Statement[]>()
  const ofResource = new Map<string, Statement[]>()
  const add = (to: Map<string, Statement[]>, key: string, document: unknown, owner: string): void => {
    to.set(key, [...(to.get(key) ?? []), ...statementsOf(document, owner)])
  }
  const roles = stack.ofType('AWS::IAM::Role')
  for (const role of roles) {
    const { ManagedPolicyArns, Policies } = roleShape.parse(role.properties)
    const unknown = ManagedPolicyArns.find((arn) => !harmless.test(arn))
    if (unknown) throw new Error(`The laptop house does not know the managed policy ${unknown} of ${role.id}`)
    for (const { PolicyDocument } of Policies) add(ofRole, role.attribute('Arn'), PolicyDocument, role.id)
  }
  for (const policy of stack.ofType('AWS::IAM::Policy')) {
    const { PolicyDocument, Roles } = policyShape.parse(policy.properties)
    for (const role of roles.filter(({ ref }) => Roles.includes(ref))) {
      add(ofRole, role.attribute('Arn'), PolicyDocument, policy.id)
    }
  }
  for (const policy of stack.ofType('AWS::SQS::QueuePolicy')) {
    const { PolicyDocument, Queues } = queuePolicyShape.parse(policy.properties)
    for (const queue of stack.ofType('AWS::SQS::Queue').filter(({ ref }) => Queues.includes(ref))) {
      add(ofResource, queue.attribute('Arn'), PolicyDocument, policy.id)
    }
  }
  for (const permission of stack.ofType('AWS::Lambda::Permission')) {
    const { Action, FunctionName, Principal, SourceArn } = permissionShape.parse(permission.properties)
    const called = stack
      .ofType('AWS::Lambda::Function')
      .find((one) => [one.ref, one.attribute('Arn')].includes(FunctionName))
    const Condition = SourceArn ? { ArnLike: { 'aws:SourceArn': SourceArn } } : {}
    const Statement = [{ Effect: 'Allow', Action, Principal: { Service: Principal }, Condition }]
    if (called) add(ofResource, called.attribute('Arn'), { Statement }, permission.id)
  }
  return {
    check: (principal, { action, resource, context }) => {
      const own = 'role' in principal ? (ofRole.get(principal.role) ?? []) : []
      const ask = { action, resource, context: { ...context, ...always } }
      const decision = decide(ask, principal, own, ofResource.get(resource))
      if (decision === 'allowed') return
      const who = 'role' in principal ? principal.role : principal.service
      throw new NotAuthorised(
        `${who} is not authorized to perform: ${action} on resource: ${resource} (${decision})`,
      )
    },
  }
}
