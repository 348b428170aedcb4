import type { Log } from './log'
import { idsOfDispatch } from './log-ids'
import type { Mailer } from './ports/mailer'
import type { Scheduler } from './ports/scheduler'

/** A scheduler that writes down each schedule that it makes: the beginning of a message's way. */
export const loggedScheduler = (scheduler: Scheduler, log: Log): Scheduler => ({
  names: (clinicId) => scheduler.names(clinicId),
  put: async (message) => {
    await scheduler.put(message)
    log.info('scheduled', { ...idsOfDispatch(message), at: message.at })
  },
  remove: async (name) => {
    await scheduler.remove(name)
    log.info('unscheduled', { schedule: name })
  },
})

/** A mailer that writes down each answer of SES: the line in which our id of a mail stands beside that of SES. */
export const loggedMailer = (mailer: Mailer, log: Log): Mailer => ({
  send: async (raw, to, tags) => {
    const result = await mailer.send(raw, to, tags)
    log.info('ses-answered', {
      clinic: tags['clinic'] ?? null,
      dispatch: [tags['clinic'], tags['day'], tags['kind'], tags['version']].join('.'),
      mail: tags['mail'] ?? null,
      answer: result.outcome,
      ses: result.outcome === 'accepted' ? result.sesMessageId : null,
      reason: 'reason' in result ? result.reason : null,
    })
    return result
  },
})
