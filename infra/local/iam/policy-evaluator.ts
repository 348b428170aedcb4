import * as z from 'zod'
import type { ResolvedTemplate } from '../template/resolved-template'
import { type AuthorizationRequest, type AwsPrincipal, evaluatePolicies } from './evaluate-policies'
import { type PolicyStatement, parseStatements } from './policy-statements'

const roleShape = z.object({
  ManagedPolicyArns: z.string().array().default([]),
  Policies: z.object({ PolicyDocument: z.unknown() }).array().default([]),
})
const policyShape = z.object({ PolicyDocument: z.unknown(), Roles: z.string().array().default([]) })
const queuePolicyShape = z.object({ PolicyDocument: z.unknown(), Queues: z.string().array() })
const topicPolicyShape = z.object({ PolicyDocument: z.unknown(), Topics: z.string().array() })
const permissionShape = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
})

/** A refusal in IAM's words. */
export class NotAuthorizedError extends Error {}

/** Evaluates permissions from the policies of the template alone. */
export interface PolicyEvaluator {
  /** @throws NotAuthorizedError when nothing allows it or something denies it */
  authorize(
    principal: AwsPrincipal,
    permission: Omit<AuthorizationRequest, 'context'> & { context?: AuthorizationRequest['context'] },
  ): void
}

/** Every call to the local stack counts as encrypted, as every call to AWS is. */
const impliedContext = { 'aws:SecureTransport': 'true' }

/** Logs and traces go nowhere on a laptop, so these two grant nothing that the AWS endpoint ever sees. */
const ignoredManagedPolicies =
  /:policy\/(service-role\/AWSLambdaBasicExecutionRole|AWSXRayDaemonWriteAccess)$/

/**
 * Reads the roles and the policies of roles, queues, topics and functions of a stack.
 * @throws Error for a managed policy or a statement that cannot be judged here
 */
export const loadPolicies = (template: ResolvedTemplate): PolicyEvaluator => {
  const roleStatements = new Map<string, PolicyStatement[]>()
  const resourceStatements = new Map<string, PolicyStatement[]>()
  const add = (to: Map<string, PolicyStatement[]>, key: string, document: unknown, owner: string): void => {
    to.set(key, [...(to.get(key) ?? []), ...parseStatements(document, owner)])
  }
  const roles = template.resourcesOfType('AWS::IAM::Role')
  for (const role of roles) {
    const { ManagedPolicyArns, Policies } = roleShape.parse(role.properties)
    const unsupported = ManagedPolicyArns.find((arn) => !ignoredManagedPolicies.test(arn))
    if (unsupported)
      throw new Error(`The local stack does not know the managed policy ${unsupported} of ${role.id}`)
    for (const { PolicyDocument } of Policies)
      add(roleStatements, role.attribute('Arn'), PolicyDocument, role.id)
  }
  for (const policy of template.resourcesOfType('AWS::IAM::Policy')) {
    const { PolicyDocument, Roles } = policyShape.parse(policy.properties)
    for (const role of roles.filter(({ ref }) => Roles.includes(ref))) {
      add(roleStatements, role.attribute('Arn'), PolicyDocument, policy.id)
    }
  }
  for (const policy of template.resourcesOfType('AWS::SQS::QueuePolicy')) {
    const { PolicyDocument, Queues } = queuePolicyShape.parse(policy.properties)
    for (const queue of template
      .resourcesOfType('AWS::SQS::Queue')
      .filter(({ ref }) => Queues.includes(ref))) {
      add(resourceStatements, queue.attribute('Arn'), PolicyDocument, policy.id)
    }
  }
  for (const policy of template.resourcesOfType('AWS::SNS::TopicPolicy')) {
    const { PolicyDocument, Topics } = topicPolicyShape.parse(policy.properties)
    for (const topic of Topics) add(resourceStatements, topic, PolicyDocument, policy.id)
  }
  for (const permission of template.resourcesOfType('AWS::Lambda::Permission')) {
    const { Action, FunctionName, Principal, SourceArn } = permissionShape.parse(permission.properties)
    const target = template
      .resourcesOfType('AWS::Lambda::Function')
      .find((one) => [one.ref, one.attribute('Arn')].includes(FunctionName))
    const Condition = SourceArn ? { ArnLike: { 'aws:SourceArn': SourceArn } } : {}
    const Statement = [{ Effect: 'Allow', Action, Principal: { Service: Principal }, Condition }]
    if (target) add(resourceStatements, target.attribute('Arn'), { Statement }, permission.id)
  }
  return {
    authorize: (principal, { action, resource, context }) => {
      const own = 'role' in principal ? (roleStatements.get(principal.role) ?? []) : []
      const permission = { action, resource, context: { ...context, ...impliedContext } }
      const decision = evaluatePolicies(permission, principal, own, resourceStatements.get(resource))
      if (decision === 'allowed') return
      const caller = 'role' in principal ? principal.role : principal.service
      throw new NotAuthorizedError(
        `${caller} is not authorized to perform: ${action} on resource: ${resource} (${decision})`,
      )
    },
  }
}
