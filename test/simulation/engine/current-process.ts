import type { SimulatedProcess } from './simulated-process'

/** The process whose call is taking effect now. */
let activeProcess: SimulatedProcess | undefined
export const currentProcess = (): SimulatedProcess | undefined => activeProcess

export const runAsProcess = <T>(simProcess: SimulatedProcess, effect: () => T): T => {
  activeProcess = simProcess
  const result = effect()
  activeProcess = undefined
  return result
}
