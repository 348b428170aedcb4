import type { Decision, Seen } from '../../../shared/use-cases/registration/decide-registrations'
import type { FormTexts } from './form-texts'

export interface DecisionForm {
  verdict: Decision['verdict']
  people: Seen[]
  /** Whether the question before a rejection was answered. */
  sure: boolean
}

/** What a box to tick, or a hidden field, is called for a person; its value is the round in which she was seen. */
export const chosenName = (id: string): string => `chosen.${id}`

/** The value of a button that decides on one person alone, whatever is ticked. */
export const verdictOn = (verdict: Decision['verdict'], { id, round }: Seen): string =>
  `${verdict} ${id} ${round}`

/**
 * Whom a form decides on, and how; undefined when it says neither yes nor no.
 * @param most people beyond this number are left out: no page shows so many
 */
export const readDecision = (texts: FormTexts, most: number): DecisionForm | undefined => {
  const [, said, id, round] =
    /^(approve|reject)(?: ([\w-]{1,40}) (\d{1,6}))?$/.exec(texts.decision ?? '') ?? []
  if (said === undefined) return undefined
  const verdict = said === 'approve' ? ('approve' as const) : ('reject' as const)
  const people = id === undefined ? chosenIn(texts).slice(0, most) : [{ id, round: Number(round) }]
  return { verdict, people, sure: texts.sure === 'yes' }
}

const chosenIn = (texts: FormTexts): Seen[] =>
  Object.entries(texts).flatMap(([name, value]) => {
    const [, id] = /^chosen\.([\w-]{1,40})$/.exec(name) ?? []
    return id !== undefined && /^\d{1,6}$/.test(value) ? [{ id, round: Number(value) }] : []
  })
