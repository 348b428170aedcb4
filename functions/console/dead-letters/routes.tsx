import type { Hono } from 'hono'
import { DeadLetterQueue } from '../../../shared/domain/mail/sending/dead-letter'
import {
  countDeadLetters,
  readDeadLetters,
  redriveDeadLetters,
} from '../../../shared/use-cases/mail/dead-letters'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { requires } from '../route-action'
import { DeadLetterQueuePage, DeadLettersPage } from './dead-letter-pages'

/** The dead-letter queues: the jobs that failed, and a button to retry them. */
export const addDeadLetterRoutes = (app: Hono<ConsoleEnv>, { deps, log }: ConsoleAppOptions): void => {
  const queueParam = (c: ConsoleContext) => DeadLetterQueue.safeParse(c.req.param('queue')).data

  app.get('/console/dead-letters', requires('failed-jobs:manage'), async (c) => {
    const queues = await countDeadLetters(deps)
    return c.html(
      <DeadLettersPage
        {...{ staff: c.get('staff'), queues, notice: redriveNotice(c.req.query('redriven')) }}
      />,
    )
  })

  app.get('/console/dead-letters/:queue', requires('failed-jobs:manage'), async (c) => {
    const queue = queueParam(c)
    if (!queue) return c.notFound()
    const count = await deps.deadLetters.count(queue)
    const deadLetters = await readDeadLetters(deps, queue)
    return c.html(
      <DeadLetterQueuePage {...{ staff: c.get('staff'), queue, count, deadLetters, now: deps.now() }} />,
    )
  })

  app.post('/console/dead-letters/:queue', requires('failed-jobs:manage'), async (c) => {
    const queue = queueParam(c)
    if (!queue) return c.notFound()
    const redriven = await redriveDeadLetters(deps, queue)
    log.info('dead-letters-redriven', { queue, redriven, by: c.get('staff').subject })
    return c.redirect(`/console/dead-letters?redriven=${redriven}`, 303)
  })
}

/** @param redriven how many jobs left their queue, from the query of the URL */
const redriveNotice = (redriven: string | undefined): string | undefined => {
  if (redriven === undefined || !/^\d{1,6}$/.test(redriven)) return undefined
  if (redriven === '0') return 'No job was retried.'
  return redriven === '1' ? 'One job is being retried.' : `${redriven} jobs are being retried.`
}
