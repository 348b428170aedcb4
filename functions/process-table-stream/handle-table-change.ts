import type { Instant } from '../../shared/domain/values/time/instant'
import type { Dependencies } from '../../shared/ports/dependencies'
import type { TableChange } from '../../shared/ports/messaging'
import { reconcileSchedules } from '../../shared/use-cases/clinic/reconcile-schedules'
import { requestFigures } from '../../shared/use-cases/programme/request-figures'
import { requestFiguresOnce } from '../../shared/use-cases/programme/request-figures-once'
import { offerSeats } from '../../shared/use-cases/registration/offer-seats'

type TableChangeDependencies = Pick<
  Dependencies,
  'clinics' | 'registrations' | 'dispatches' | 'programme' | 'scheduler' | 'queues' | 'now'
> & { askedFigures: Map<string, Instant> }

/** The work that a change of the table requires. */
export const handleTableChange = async (
  deps: TableChangeDependencies,
  change: TableChange,
): Promise<void> => {
  switch (change.type) {
    case 'clinic':
      await reconcileSchedules(deps, change.clinicId, {
        tzVersion: process.versions['tz'] ?? 'unknown',
        schedules: 'all',
      })
      // There may be more seats than before.
      await offerSeats(deps, change.clinicId)
      await requestFigures(deps, change.clinicId)
      return
    case 'seat-freed':
      await offerSeats(deps, change.clinicId)
      return
    case 'figures-outdated':
      return requestFiguresOnce(deps, change.clinicId)
    case 'dispatch-due':
      // A later instant has a schedule; only work that is due now is started here.
      return change.at <= deps.now() ? deps.queues.enqueueDispatch(change.job) : undefined
    case 'campaign-due':
      return deps.queues.enqueueCampaign(change.job)
    case 'mail-due':
      return deps.queues.enqueueMails([change.key])
    case 'attendance':
      return deps.queues.enqueueAttendance({ clinicId: change.clinicId, day: change.day })
  }
}
