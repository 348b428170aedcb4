import { scheduleName } from '../../../shared/domain/ids'
import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { MessageScheduler, ScheduledMessage } from '../../../shared/ports/messaging'
import type { EventLoop } from './event-loop'

/** Schedules that fire unless they were replaced or removed before. */
export const createSimulatedScheduler = (
  eventLoop: EventLoop,
  onFire: (message: ScheduledMessage) => void,
): MessageScheduler => {
  const schedules = new Map<string, ScheduledMessage>()
  return {
    putSchedule: async (message) => {
      const name = scheduleName(message.clinicId, message.day, message.kind)
      schedules.set(name, message)
      eventLoop.at(toEpochMillis(message.at), () => {
        if (schedules.get(name) !== message) return
        schedules.delete(name)
        onFire(message)
      })
    },
    listScheduleNames: async (clinicId) =>
      [...schedules.keys()].filter((name) => name.startsWith(`${clinicId}.`)).sort(),
    deleteSchedule: async (name) => {
      schedules.delete(name)
    },
  }
}
