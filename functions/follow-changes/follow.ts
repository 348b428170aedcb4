import type { Change } from '../../shared/domain/clinic/change'
import type { World } from '../../shared/ports/world'
import { rePlan } from '../../shared/use-cases/clinic/re-plan'
import { offerSeats } from '../../shared/use-cases/registration/offer-seats'

type FollowWorld = Pick<World, 'clinics' | 'registrations' | 'dispatches' | 'scheduler' | 'queues' | 'now'>

/** What a change of the table asks for. */
export const follow = async (world: FollowWorld, change: Change): Promise<void> => {
  switch (change.type) {
    case 'clinic':
      await rePlan(world, change.clinicId, {
        tzVersion: process.versions['tz'] ?? 'unknown',
        schedules: 'all',
      })
      // There may be more seats than before.
      await offerSeats(world, change.clinicId)
      return
    case 'seat-freed':
      await offerSeats(world, change.clinicId)
      return
    case 'dispatch-due':
      // A later instant has a schedule; only what is due at once needs no waiting.
      return change.at <= world.now() ? world.queues.dispatch(change.job) : undefined
    case 'campaign-due':
      return world.queues.campaign(change.job)
    case 'mail-due':
      return world.queues.mail([change.key])
    case 'attendance':
      return world.queues.attendance({ clinicId: change.clinicId, day: change.day })
  }
}
