import * as z from 'zod'
import { sesRefusalNames } from './ses-refusals'

/** A fault plan that is invalid: one sentence that begins with the path of the field. */
export class FaultPlanError extends Error {}

const callFaults = [
  'reset-after',
  'reset-before',
  'status-500',
  'throttle',
  'latency',
  ...sesRefusalNames,
] as const

const rate = z.number('must be a number from 0 to 1').min(0, 'must be at least 0').max(1, 'must be at most 1')
const name = z.string('must be a name').min(1, 'must be a name')
const always = z.literal(true, 'must be true')
const oneOf = <const Name extends string>(names: readonly Name[]) =>
  z.enum(names, {
    error: ({ input }) => `must be one of ${names.join(', ')}; it is ${JSON.stringify(input)}`,
  })

const instant = z.iso.datetime('must be an instant such as 2025-12-03T05:55:00Z')
/** What every rule has. */
const common = {
  rate,
  /** The rule holds from the first instant until just before the second one; without it, always. */
  between: z
    .tuple([instant, instant], 'must be two instants, the beginning and the end')
    .refine(([from, to]) => Date.parse(from) < Date.parse(to), 'must begin before it ends')
    .optional(),
}

/** The targets of a rule, and the faults that each can have. */
const ruleShapes = {
  service: z.strictObject({
    service: name,
    operation: name.optional(),
    fault: oneOf(callFaults),
    ...common,
    /** How long the answer takes; with another fault, how long it takes until that fault occurs. */
    latencyMs: z
      .int('must be whole milliseconds')
      .min(0, 'must be at least 0')
      .max(60_000, 'must be at most 60000')
      .optional(),
  }),
  function: z.strictObject({ function: name, fault: oneOf(['kill']), ...common }),
  queue: z.strictObject({ queue: name, fault: oneOf(['lose', 'repeat', 'delay']), ...common }),
  stream: z.strictObject({ stream: always, fault: oneOf(['lose', 'repeat', 'reorder']), ...common }),
  schedule: z.strictObject({ schedule: always, fault: oneOf(['lose', 'repeat']), ...common }),
}
type FaultTarget = keyof typeof ruleShapes
const faultTargets = Object.keys(ruleShapes) as FaultTarget[]

/** The schema of one rule, by its target. */
export type FaultRule<T extends FaultTarget = FaultTarget> = z.output<(typeof ruleShapes)[T]>

const faultRuleShape = z
  .record(z.string(), z.unknown(), 'must be a rule')
  .transform((rule, context): FaultRule => {
    const about = faultTargets.filter((target) => target in rule)
    const [target] = about
    if (!target || about.length > 1) {
      context.addIssue(`must have one of ${faultTargets.join(', ')}; it has ${about.join(' and ') || 'none'}`)
      return z.NEVER
    }
    const parsed = ruleShapes[target].safeParse(rule)
    if (parsed.success) return parsed.data
    for (const { path, message, ...issue } of parsed.error.issues) {
      const unknown = 'keys' in issue ? issue.keys : []
      const known = Object.keys(ruleShapes[target].shape).join(', ')
      if (unknown.length > 0) {
        context.addIssue({ code: 'custom', path: [unknown[0] ?? ''], message: `is none of ${known}` })
      } else context.addIssue({ code: 'custom', path, message })
    }
    return z.NEVER
  })

const faultPlanShape = z.strictObject(
  { seed: z.int('must be a whole number'), rules: z.array(faultRuleShape, 'must be a list of rules') },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `knows seed and rules only, not ${issue.keys.join(', ')}`
        : 'must be an object',
  },
)

/** The faults, their rates, and the seed from which every decision is computed. */
export type FaultPlan = z.output<typeof faultPlanShape>

/**
 * Parses a plan. The local stack checks that the template has the resources that its rules name.
 * @throws FaultPlanError
 */
export const readFaultPlan = (text: string): FaultPlan => {
  const parsed = faultPlanShape.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new FaultPlanError(`${fieldPath(issue?.path ?? []) || 'the plan'} ${issue?.message}`)
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FaultPlanError(`the plan is no JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** `rules[2].rate` */
const fieldPath = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
