import * as z from 'zod'
import { conditionTest } from './conditions'

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())
const principals = z
  .union([z.literal('*').transform(() => ({ AWS: ['*'] })), z.record(z.string(), oneOrMore)])
  .transform((named): Record<string, string[]> => named)
const scalar = z.union([z.string(), z.boolean(), z.number()]).transform(String)

const statementShape = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore.default(['*']),
  Principal: principals.optional(),
  Condition: z
    .record(
      z.string(),
      z.record(
        z.string(),
        z.union([scalar, z.array(scalar)]).transform((value) => [value].flat()),
      ),
    )
    .default({}),
})

/** One statement of a policy, each of its lists a list. */
export type PolicyStatement = z.output<typeof statementShape>

const documentShape = z.object({
  Statement: z.union([z.unknown().array(), z.unknown().transform((one) => [one])]),
})

/**
 * The statements of a policy document whose references are resolved.
 * @param owner logical id for the error
 * @throws Error for a form or a condition operator that the local stack does not know: silence would allow too much
 */
export const parseStatements = (document: unknown, owner: string): PolicyStatement[] =>
  documentShape.parse(document).Statement.map((statement) => {
    const parsed = statementShape.safeParse(statement)
    if (parsed.success) {
      Object.keys(parsed.data.Condition).forEach(conditionTest)
      return parsed.data
    }
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')
    throw new Error(`The local stack cannot judge a policy statement of ${owner}: ${problems}`)
  })
