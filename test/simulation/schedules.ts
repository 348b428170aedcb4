import { scheduleName } from '../../shared/domain/ids'
import { millisOf } from '../../shared/domain/time/instant'
import type { ScheduledMessage, Scheduler } from '../../shared/ports/scheduler'
import type { Timeline } from './timeline'

/** Schedules that fire, unless they were replaced or removed before. */
export const schedulerOn = (timeline: Timeline, fires: (message: ScheduledMessage) => void): Scheduler => {
  const schedules = new Map<string, ScheduledMessage>()
  return {
    put: async (message) => {
      const name = scheduleName(message.clinicId, message.day, message.kind)
      schedules.set(name, message)
      timeline.at(millisOf(message.at), () => {
        if (schedules.get(name) !== message) return
        schedules.delete(name)
        fires(message)
      })
    },
    names: async (clinicId) => [...schedules.keys()].filter((name) => name.startsWith(`${clinicId}.`)).sort(),
    remove: async (name) => {
      schedules.delete(name)
    },
  }
}
