import { fromMailTags } from '../domain/mail/ledger/mail-key'
import type { Mailer } from '../ports/mail'
import type { MessageScheduler } from '../ports/messaging'
import type { StructuredLog } from './log'
import { dispatchLogFields, mailLogFields } from './log-ids'

/** A scheduler that logs each schedule it makes, the first step of a message. */
export const loggedScheduler = (scheduler: MessageScheduler, log: StructuredLog): MessageScheduler => ({
  listScheduleNames: (clinicId) => scheduler.listScheduleNames(clinicId),
  putSchedule: async (message) => {
    await scheduler.putSchedule(message)
    log.info('scheduled', { ...dispatchLogFields(message), at: message.at })
  },
  deleteSchedule: async (name) => {
    await scheduler.deleteSchedule(name)
    log.info('unscheduled', { schedule: name })
  },
})

/** A mailer that logs each response of SES: this line contains our id of a mail together with that of SES. */
export const loggedMailer = (mailer: Mailer, log: StructuredLog): Mailer => ({
  send: async (raw, to, tags) => {
    const { clinic = null, dispatch = null, mail = null } = mailLogFields(fromMailTags(tags))
    const result = await mailer.send(raw, to, tags)
    log.info('ses-response', {
      clinic,
      dispatch,
      mail,
      answer: result.outcome,
      ses: result.outcome === 'accepted' ? result.sesMessageId : null,
      reason: 'code' in result ? result.code : null,
    })
    return result
  },
})
