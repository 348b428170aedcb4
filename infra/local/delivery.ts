import type { FunctionPool } from './functions/pool'
import type { Principal } from './iam/decide'
import type { Rights } from './iam/rights'
import type { Sqs } from './services/sqs'
import type { Activity } from './time/activity'

/** Who brings something to a target of the stack. */
export interface Sender {
  principal: Principal
  /** The rule or other resource in whose name it comes. */
  sourceArn?: string
}

export interface DeliveryOptions {
  rights: Rights
  sqs: Pick<Sqs, 'send'>
  poolNamed(name: string): FunctionPool
  activity: Activity
}

/** Brings a text (JSON where the target is a function) to a queue or function. */
export type Deliver = (sender: Sender, targetArn: string, body: string) => void

/**
 * How AWS's own services reach the queues and functions of the stack, as far as these let them.
 * The returned function throws NotAuthorised, or Error for a target without a local body.
 */
export const createDelivery = ({ rights, sqs, poolNamed, activity }: DeliveryOptions): Deliver => {
  return ({ principal, sourceArn }, resource, body) => {
    const context = sourceArn ? { 'aws:SourceArn': sourceArn } : {}
    const service = resource.split(':')[2]
    if (service === 'sqs') {
      rights.check(principal, { action: 'sqs:SendMessage', resource, context })
      sqs.send(resource, body)
    } else if (service === 'lambda') {
      rights.check(principal, { action: 'lambda:InvokeFunction', resource, context })
      const pool = poolNamed(resource)
      // Asynchronous, as AWS does it: the sender never hears how it ended. The pool tells about failures.
      void activity.during(() => pool.invoke(JSON.parse(body)).catch(() => undefined))
    } else throw new Error(`${resource} cannot be reached in the laptop house`)
  }
}
