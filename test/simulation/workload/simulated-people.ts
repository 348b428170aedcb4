import { RandomSource } from '../../../infra/local/faults/random-source'
import { type Clinic, isPlannable } from '../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../shared/domain/clinic/times/day-window'
import type { Registration } from '../../../shared/domain/registration/registration'
import { DAY_MS, fromEpochMillis, MINUTE_MS, toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { Dependencies } from '../../../shared/ports/dependencies'
import { acceptOfferedSeat } from '../../../shared/use-cases/registration/accept-offered-seat'
import {
  decideRegistrations,
  type RegistrationDecision,
} from '../../../shared/use-cases/registration/decide-registrations'
import { somaliaClinicId } from '../../support/builders/builders'
import {
  createProcessDependencies,
  type Mutation,
  type SimulatedServices,
} from '../engine/process-dependencies'
import { copyTable, restoreFromCopy, type TableCopy } from '../engine/restore-from-copy'
import type { Simulation } from '../engine/simulation'
import type { startWorkers } from '../engine/start-workers'
import { campaignActionStep, createBounceEvent } from './campaign-actions'
import { organiserActionStep } from './organiser-actions'
import { OutdatedPageError, organiserId, pageVisitStep, toEmail } from './page-visits'
import { closeRoom } from './room-closings'
import { isCampaignAction, isOrganiserAction, type WorkloadAction } from './workload-action'

const MAX_TRIES = 6

const startOutage = (
  { addTraceLine, eventLog, faultModel, eventLoop }: Simulation,
  { at: from, kind, to }: Extract<WorkloadAction, { does: 'ses-outage' }>,
): void => {
  addTraceLine('SES', `is in trouble: ${kind}`)
  eventLog.outages.push({ kind, from, to })
  faultModel.injectedFaults.push({ fault: 'ses-outage', place: kind })
  eventLoop.at(to, () => addTraceLine('SES', 'takes mails again'))
}

/** The copy is taken when the run comes to its time, and the table is set back to it later. */
const startRestore = (
  simulation: Simulation,
  services: SimulatedServices,
  { at, copyAt }: Extract<WorkloadAction, { does: 'restore' }>,
  { restoresEverything }: Pick<Mutation, 'restoresEverything'>,
): void => {
  const { addTraceLine, eventLog, eventLoop, faultModel } = simulation
  let copy: TableCopy | undefined
  eventLoop.at(copyAt, () => {
    copy = copyTable(simulation)
  })
  eventLoop.at(at, () => {
    if (!copy) throw new TypeError('the copy is older than the restore')
    addTraceLine('operator', 'halts everything, and sets the table back')
    faultModel.injectedFaults.push({ fault: 'restore', place: fromEpochMillis(copyAt) })
    eventLog.clockJumps.push(eventLoop.now)
    const halted = eventLoop.now
    services.config = { ...services.config, skipMailsDueBefore: fromEpochMillis(halted) }
    restoreFromCopy(simulation, copy, restoresEverything ?? false, (setBackAt) =>
      eventLog.restores.push({ copyAt, stoppedAt: halted, at: setBackAt }),
    )
  })
}

/** People follow the script; when a page fails they try again. */
export const createPeople = (
  simulation: Simulation,
  { services, deliverFeedback }: Pick<ReturnType<typeof startWorkers>, 'services' | 'deliverFeedback'>,
  mutation: Mutation,
) => {
  const { eventLoop } = simulation
  const attempt = (name: string, work: (deps: Dependencies) => Promise<unknown>, tries = 1): void => {
    /** Some people leave where the page hung for long. */
    const givesUp = () =>
      simProcess.hasMetConflict && new RandomSource(simulation.seed, `${name} leaves ${tries}`).chance(0.4)
    const retry = () => {
      if (tries < MAX_TRIES && !givesUp()) eventLoop.after(30_000, () => attempt(name, work, tries + 1))
    }
    const simProcess = simulation.createProcess({ name, timeoutMs: 10_000, clock: 'skewed', onDeath: retry })
    const deps = createProcessDependencies(simProcess, simulation, services, mutation)
    const runAttempt = async () => {
      const result = await work(deps)
      simProcess.trace(
        typeof result === 'string' ? result : ((result as { result?: string })?.result ?? 'done'),
      )
    }
    simProcess.run(runAttempt, (error) => {
      if (error === undefined) return
      const isOwnError = !simProcess.hadFault && !(error instanceof OutdatedPageError)
      if (isOwnError) simulation.eventLog.errorPages.push(`${name}: ${error}`)
      retry()
    })
  }
  const roomClosings: Extract<WorkloadAction, { does: 'close-room' }>[] = []
  const performAction = (action: WorkloadAction): void => {
    if (action.does === 'close-room') roomClosings.push(action)
    else if (action.does === 'stand-still') {
      simulation.addTraceLine('clock', 'stands still for two hours')
      simulation.eventLog.clockJumps.push(eventLoop.now)
      simulation.faultModel.injectedFaults.push({ fault: 'clock-jump', place: 'clock' })
      eventLoop.jumpClock(action.for)
    } else if (action.does === 'restore') startRestore(simulation, services, action, mutation)
    else if (action.does === 'ses-outage') startOutage(simulation, action)
    else if (action.does === 'bounce') {
      deliverFeedback({
        subject: `a mail of another clinic to ${action.who}`,
        to: toEmail(action.who),
        event: createBounceEvent(action.who, eventLoop.now),
        milliseconds: 0,
      })
    } else if (isOrganiserAction(action)) attempt(...organiserActionStep(action, simulation))
    else attempt(...(isCampaignAction(action) ? campaignActionStep(action) : pageVisitStep(action)))
  }
  /** A day ends at its current end, however often it was moved. */
  const scheduleRoomClosings = (clinic: Clinic): void => {
    if (clinic.status !== 'published' || !isPlannable(clinic)) return
    for (const { day: number, how, after } of roomClosings) {
      const day = clinic.days.find((each) => each.number === number)
      if (!day) continue
      const { from, to } = dayWindow(clinic, day)
      const isCurrentVersion = () =>
        simulation.table.clinics.get(somaliaClinicId)?.days.find((each) => each.number === number)
          ?.planVersion === day.planVersion
      const closeRoomNow = () =>
        attempt(`room ${number} closes`, (deps) =>
          closeRoom(deps, { day: number, how, from, to }, simulation),
        )
      eventLoop.at(
        toEpochMillis(to) + (how === 'report' ? after : MINUTE_MS),
        () => isCurrentVersion() && closeRoomNow(),
      )
    }
  }
  /** A person who is offered a seat accepts it in time, at the last moment, or not at all. */
  const scheduleOfferAnswer = ({ id, email, status, revision, offeredUntil }: Registration): void => {
    if (status !== 'offered') return
    const random = new RandomSource(simulation.seed, `answer ${id} ${revision}`)
    if (random.chance(0.4)) return
    const offerMsLeft = toEpochMillis(offeredUntil ?? '') - eventLoop.now
    const after = random.chance(0.3)
      ? offerMsLeft + random.between(-2_000, 2_000)
      : random.between(0, offerMsLeft)
    const acceptSeat = () =>
      attempt(`${email.split('@')[0]} takes the seat`, (deps) =>
        acceptOfferedSeat(deps, { clinicId: somaliaClinicId, registrationId: id }),
      )
    eventLoop.after(after, acceptSeat)
    if (random.chance(0.3)) eventLoop.after(after + random.between(0, 200), acceptSeat)
  }
  const scheduleDecision = (
    verdict: RegistrationDecision['verdict'],
    { id, email, revision }: Registration,
    after: number,
  ): void =>
    eventLoop.after(after, () => {
      if (verdict === 'approve') simulation.eventLog.approvals.add(`${id} ${revision}`)
      attempt(`organiser decides on ${email.split('@')[0]}: ${verdict}`, (deps) =>
        decideRegistrations(deps, {
          clinicId: somaliaClinicId,
          registrations: [{ id, revision }],
          verdict,
          by: organiserId,
        }),
      )
    })
  /**
   * The organiser decides sooner or later, or not at all. Sometimes two organisers decide differently, or one reverses
   * the decision.
   */
  const scheduleDecisions = (registration: Registration): void => {
    if (registration.status !== 'pending' && registration.status !== 'rejected') return
    const random = new RandomSource(simulation.seed, `decision ${registration.id} ${registration.revision}`)
    const after = random.pick([random.between(0, 2 * MINUTE_MS), random.between(0, 2 * DAY_MS)])
    if (registration.status === 'rejected') {
      if (random.chance(0.2)) scheduleDecision('approve', registration, after)
      return
    }
    if (random.chance(0.1)) return
    const verdict = random.chance(0.8) ? 'approve' : 'reject'
    scheduleDecision(verdict, registration, after)
    if (random.chance(0.2))
      scheduleDecision(
        random.pick(['approve', 'reject'] as const),
        registration,
        after + random.between(-60, 60),
      )
  }
  simulation.onWrite((collection, _, item) => {
    if (collection === 'clinics') scheduleRoomClosings(item as Clinic)
    if (collection !== 'registrations') return
    scheduleOfferAnswer(item as Registration)
    scheduleDecisions(item as Registration)
  })
  return { performAction }
}
