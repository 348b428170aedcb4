/**
 * What a check has found.
 * - `ok`: as the settings want it
 * - `wrong`: an operator has to fix it
 * - `not known`: AWS gave no answer, which counts as wrong
 * - `not here`: the local stack has no such thing, so it says nothing about it
 */
export type CheckState = 'ok' | 'wrong' | 'not known' | 'not here'

export interface CheckResult {
  name: string
  state: CheckState
  /** What was read, in a sentence. */
  found: string
  /** What to do, with the command where there is one; absent where all is well. */
  fix?: string
}

/** A check without its name: what it reads may throw. */
export interface StageCheck {
  name: string
  fix: string
  /** What is wrong, or what is right. @throws what AWS answers */
  read(): Promise<{ isRight: boolean; found: string }>
}

/** The local stack begins so what it says of a call that it does not know. */
const localStackHasNot = /^The local stack has no /

/** Runs the checks one after the other: a failed one says nothing about the next. */
export const runChecks = async (checks: readonly StageCheck[]): Promise<CheckResult[]> => {
  const results: CheckResult[] = []
  for (const check of checks) results.push(await runCheck(check))
  return results
}

const runCheck = async ({ name, fix, read }: StageCheck): Promise<CheckResult> => {
  try {
    const { isRight, found } = await read()
    return isRight ? { name, state: 'ok', found } : { name, state: 'wrong', found, fix }
  } catch (error) {
    const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    if (error instanceof Error && localStackHasNot.test(error.message))
      return { name, state: 'not here', found: error.message }
    return { name, state: 'not known', found, fix: 'Find out why AWS refuses the call, then check again.' }
  }
}
