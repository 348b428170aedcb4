import type { FaultPlan } from '../../infra/local/faults/plan'
import type { House } from '../../infra/local/house'
import type { InboxMail } from '../../infra/local/services/ses/inbox-mail'
import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import { DAY, type Instant, MINUTE, millisOf, plus } from '../../shared/domain/time/instant'
import { actionsOf } from './actions'
import { type AttendanceRow, attendanceOf } from './attendance'
import type { Person } from './cast'
import { type ArrivedMail, type Checks, compare, type Pair } from './checks'
import { copyThatMayCome, type ExpectedMail, expectedMails } from './expected'
import { organiserAt, rehearsalOrganiser } from './organiser'
import { askAgain, untilDone } from './persistence'
import { randomFrom } from './random'
import { registrantsAt } from './registrant'
import { type Script, scriptOf } from './script'
import { zoomRoom } from './zoom-room'

export interface Rehearsal {
  clinic: PlannableClinic
  script: Script
  pairs: Pair[]
  checks: Checks
  /** What went wrong on purpose. */
  faults?: FaultPlan | undefined
  attendance: AttendanceRow[]
  virtualDays: number
  /** Real ones. */
  seconds: number
}

export interface RehearsalOptions {
  text: string
  announced: PlannableClinic
  registrants: number
  seed: number
  openHouse: (now: string, faults?: FaultPlan) => Promise<House>
  faults?: FaultPlan | undefined
  /** @param done from 0 to 1, by the clock of the clinic */
  progress: (done: number, now: string) => void
}

/**
 * Puts an announced clinic into the laptop house and lets everybody live through it by the clock, from the
 * announcement to the day after; then holds the inbox against the plan.
 */
export const rehearse = async (options: RehearsalOptions): Promise<Rehearsal> => {
  const began = performance.now()
  const script = scriptOf(options.announced, options.registrants, randomFrom(options.seed))
  const house = await options.openHouse(plus(script.publishedAt, -MINUTE), options.faults)
  try {
    const { clinicId, organiser, copies } = await (options.faults
      ? inTime((stepped) => play(script, house, options, stepped))
      : play(script, house, options))
    const attendance = await attendanceOf(organiser, clinicId, script.after.days)
    const { pairs, checks } = compare(
      [...expectedMails(script, staffOf(house)), ...copies],
      (await house.inbox()).map(arrivedMail),
      { ambiguous: house.doubtfulCalls(), patience: options.faults ? PATIENCE : 0 },
    )
    const virtualDays = Math.round((millisOf(script.endsAt) - millisOf(script.publishedAt)) / DAY)
    const seconds = Math.round((performance.now() - began) / 100) / 10
    const { faults } = options
    return { clinic: script.before, script, pairs, checks, faults, attendance, virtualDays, seconds }
  } finally {
    await house.stop()
  }
}

const play = async (
  script: Script,
  house: House,
  { text, announced, progress, faults }: RehearsalOptions,
  stepped = () => {},
) => {
  const ask = faults && askAgain
  const span = millisOf(script.endsAt) - millisOf(script.publishedAt)
  const advance = async (to: string): Promise<void> => {
    await house.advanceTo(to)
    stepped()
    progress((millisOf(to) - millisOf(script.publishedAt)) / span, to)
  }
  await advance(script.publishedAt)
  const organiser = organiserAt(house.siteUrl, () => signIn(house, faults !== undefined), ask)
  const clinicId = await organiser.publish(text, announced)
  const registrants = registrantsAt(house.siteUrl, () => house.inbox(), ask)
  const room = zoomRoom(house.siteUrl, await house.zoomSecret(), () => house.now(), undefined, ask)
  const copies: ExpectedMail[] = []
  const mayBringCopy = (person: Person, from: Instant) => copies.push(copyThatMayCome(person, from))
  const stage = { clinicId, organiser, registrants, room, now: () => house.now(), mayBringCopy }
  const actions = actionsOf(script, stage)
  for (let action = actions.shift(); action; action = actions.shift()) {
    const { at, run } = action
    await advance(at)
    if (!faults) await run()
    // Who lacks a mail with a link looks again a minute later.
    else if (!(await succeeds(run)) && at < script.endsAt) {
      const later = { at: plus(at, MINUTE), run }
      const place = actions.findIndex((other) => other.at > later.at)
      actions.splice(place === -1 ? actions.length : place, 0, later)
    }
  }
  await advance(script.endsAt)
  return { clinicId, organiser, copies }
}

/** How long faults may hold a mail up: lost twice and found twice by the sweep, or doubted up to seven times. */
const PATIENCE = 30 * MINUTE

/** Real time without a step of the story, after which a plan that lets too little through is given up. */
const LONGEST = 15 * MINUTE

/** @param work is given what it calls with each step; when it is given up, the call throws and ends it */
const inTime = async <T>(work: (stepped: () => void) => Promise<T>): Promise<T> => {
  const over = new AbortController()
  const timer = setTimeout(
    () => over.abort(new Error(`nothing went on for ${LONGEST / MINUTE} minutes`)),
    LONGEST,
  )
  const stepped = (): void => {
    over.signal.throwIfAborted()
    timer.refresh()
  }
  const givenUp = new Promise<never>((_, fail) => {
    over.signal.addEventListener('abort', () => fail(over.signal.reason))
  })
  return Promise.race([work(stepped), givenUp]).finally(() => clearTimeout(timer))
}

const signIn = (house: House, persistent: boolean): Promise<string> =>
  persistent ? untilDone(() => house.signIn('organiser')) : house.signIn('organiser')

const succeeds = (run: () => Promise<void>): Promise<boolean> =>
  run().then(
    () => true,
    () => false,
  )

/** Whom the stage of the house names for day summaries, beside the clinic's organiser. */
const staffOf = (house: House): string[] => [rehearsalOrganiser.email, ...house.summaryRecipients]

const arrivedMail = ({ to, tags, at, subject }: InboxMail): ArrivedMail => ({
  to: to[0] ?? '',
  kind: tags['kind'] ?? 'unknown',
  day: Number(tags['day']) || null,
  mail: tags['mail'] ?? '',
  sentAt: at,
  subject,
})
