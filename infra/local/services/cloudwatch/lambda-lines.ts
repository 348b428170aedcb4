import type { FunctionError } from '../lambda/container'

/** The line that Lambda writes about an invocation that failed (Lambda developer guide, "Node.js logging"). */
export const lambdaLineOf = ({ errorType, errorMessage }: FunctionError): string => {
  if (errorType === 'Sandbox.Timedout') return errorMessage.replace(/^Init timed/, 'Task timed')
  if (errorType.startsWith('Runtime.')) return `Error: ${errorMessage}\n${errorType}`
  return `ERROR\tInvoke Error\t${JSON.stringify({ errorType, errorMessage })}`
}
