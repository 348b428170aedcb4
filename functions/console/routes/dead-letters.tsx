import type { Hono } from 'hono'
import { DeadLetterQueue } from '../../../shared/domain/mail/dead-letter'
import { countDeadLetters, readDeadLetters, redriveDeadLetters } from '../../../shared/use-cases/dead-letters'
import type { ConsoleContext, ConsoleEnv, ConsoleParts } from '../console'
import { DeadLetterQueuePage, DeadLettersPage } from '../pages/dead-letters'

/** What could not be worked on, and its way back. */
export const addDeadLetters = (app: Hono<ConsoleEnv>, { world, log }: ConsoleParts): void => {
  const queueIn = (c: ConsoleContext) => DeadLetterQueue.safeParse(c.req.param('queue')).data

  app.get('/console/dead-letters', async (c) => {
    const queues = await countDeadLetters(world)
    return c.html(
      <DeadLettersPage {...{ staff: c.get('staff'), queues, told: toldOf(c.req.query('back')) }} />,
    )
  })

  app.get('/console/dead-letters/:queue', async (c) => {
    const queue = queueIn(c)
    if (!queue) return c.notFound()
    const count = await world.deadLetters.count(queue)
    const letters = await readDeadLetters(world, queue)
    return c.html(
      <DeadLetterQueuePage {...{ staff: c.get('staff'), queue, count, letters, now: world.now() }} />,
    )
  })

  app.post('/console/dead-letters/:queue', async (c) => {
    const queue = queueIn(c)
    if (!queue) return c.notFound()
    const letters = await redriveDeadLetters(world, queue)
    log.info('dead-letters-sent-back', { queue, letters, by: c.get('staff').subject })
    return c.redirect(`/console/dead-letters?back=${letters}`, 303)
  })
}

/** @param back how many left their queue, as the address says */
const toldOf = (back: string | undefined): string | undefined => {
  if (back === undefined || !/^\d{1,6}$/.test(back)) return undefined
  if (back === '0') return 'No letter left its queue.'
  return back === '1' ? 'One letter left its queue.' : `${back} letters left their queue.`
}
