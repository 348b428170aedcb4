import type { AwsPrincipal } from '../iam/evaluate-policies'
import type { PolicyEvaluator } from '../iam/policy-evaluator'
import type { AsyncInvocations } from './lambda/async-invocations'
import type { IdleFunctions } from './lambda/idle-functions'
import type { SqsService } from './sqs/sqs'

/** The sender of a delivery to a target of the stack. */
export interface DeliverySender {
  principal: AwsPrincipal
  /** The rule or other resource that is the source of the delivery. */
  sourceArn?: string
  /** The delivery is one of a schedule's, which tells the function nothing but the time. */
  isScheduled?: boolean
}

export interface DeliveryOptions {
  policies: PolicyEvaluator
  sqs: Pick<SqsService, 'send'>
  asyncInvocations: Pick<AsyncInvocations, 'take'>
  idleFunctions: Pick<IdleFunctions, 'isIdle'>
  /** Called for a scheduled run that is left out, since it would find nothing; on AWS it would run. */
  onIdleRun?(functionArn: string): void
}

/** Delivers a text (JSON where the target is a function) to a queue or function. */
export type DeliverToTarget = (sender: DeliverySender, targetArn: string, body: string) => void

/**
 * Delivers from AWS's own services to the queues and functions of the stack, when their permissions allow it.
 * The returned function throws NotAuthorizedError, or Error for a target without an emulator.
 */
export const createDelivery = ({
  policies,
  sqs,
  asyncInvocations,
  idleFunctions,
  onIdleRun,
}: DeliveryOptions): DeliverToTarget => {
  return ({ principal, sourceArn, isScheduled }, resource, body) => {
    const context = sourceArn ? { 'aws:SourceArn': sourceArn } : {}
    const service = resource.split(':')[2]
    if (service === 'sqs') {
      policies.authorize(principal, { action: 'sqs:SendMessage', resource, context })
      sqs.send(resource, body)
    } else if (service === 'lambda') {
      policies.authorize(principal, { action: 'lambda:InvokeFunction', resource, context })
      if (isScheduled && idleFunctions.isIdle(resource)) return onIdleRun?.(resource)
      asyncInvocations.take({ functionArn: resource, body, isScheduled: isScheduled ?? false })
    } else throw new Error(`${resource} cannot be reached in the local stack`)
  }
}
