import type { SimulatedProcess } from './simulated-process'

/** Whose call has its effect just now. */
let activeProcess: SimulatedProcess | undefined
export const currentProcess = (): SimulatedProcess | undefined => activeProcess

export const runAsProcess = <T>(simProcess: SimulatedProcess, effect: () => T): T => {
  activeProcess = simProcess
  const result = effect()
  activeProcess = undefined
  return result
}
