import type { Dependencies } from '../../../shared/ports/dependencies'
import type { SimulatedProcess } from './simulated-process'
import { isContended, waitForItems } from './transaction-conflicts'

type Port = Record<string, (...given: never[]) => unknown>

/** What is put in front of a store or queue for one process. */
class PortProxy {
  constructor(
    readonly simProcess: SimulatedProcess,
    readonly port: Port,
  ) {}
}

/** The proxy classes by the names of their ports; their methods are built once, for all processes. */
const proxyClasses = new Map<keyof Dependencies, typeof PortProxy>()

/** Methods that read page after page. */
const pagedMethods: ReadonlySet<string> = new Set(['pages', 'recipients', 'mailPages'])

/** A store or queue as one process uses it: each call is a step, and in a paged read each page is one. */
export const instrumentPort = <Name extends keyof Dependencies>(
  simProcess: SimulatedProcess,
  name: Name,
  port: Dependencies[Name] & object,
): Dependencies[Name] => {
  const ports = port as unknown as Port
  const ProxyClass = proxyClasses.get(name) ?? createProxyClass(name, ports)
  return new ProxyClass(simProcess, ports) as unknown as Dependencies[Name]
}

const createProxyClass = (name: keyof Dependencies, port: Port): typeof PortProxy => {
  class ProxyClass extends PortProxy {}
  for (const method of Object.keys(port)) {
    const label = `${name}.${method}`
    const value = pagedMethods.has(method)
      ? function pages(this: PortProxy, ...given: never[]) {
          return stepThroughPages(
            this.simProcess,
            label,
            this.port[method]?.(...given) as AsyncIterable<unknown>,
          )
        }
      : isContended(name, method)
        ? async function write(this: PortProxy, ...given: never[]) {
            await waitForItems(this.simProcess, label)
            return this.simProcess.step(label, () => this.port[method]?.(...given))
          }
        : function step(this: PortProxy, ...given: never[]) {
            return this.simProcess.step(label, () => this.port[method]?.(...given))
          }
    // A removed safeguard replaces the method.
    Object.defineProperty(ProxyClass.prototype, method, { value, writable: true })
  }
  proxyClasses.set(name, ProxyClass)
  return ProxyClass
}

async function* stepThroughPages(
  simProcess: SimulatedProcess,
  label: string,
  pages: AsyncIterable<unknown>,
): AsyncIterable<unknown> {
  for await (const page of pages) yield await simProcess.step(label, () => page)
}
