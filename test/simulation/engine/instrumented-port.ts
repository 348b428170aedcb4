import type { Dependencies } from '../../../shared/ports/dependencies'
import type { SimulatedProcess } from './simulated-process'

type Port = Record<string, (...given: never[]) => unknown>

/** What stands before a store or queue for one actor. */
class PortProxy {
  constructor(
    readonly simProcess: SimulatedProcess,
    readonly port: Port,
  ) {}
}

/** The doors by the names of their ports; their verbs are put together once, for all actors. */
const proxyClasses = new Map<keyof Dependencies, typeof PortProxy>()

/** Verbs that read page after page. */
const pagedMethods: ReadonlySet<string> = new Set(['pages', 'recipients', 'mailPages'])

/** A store or queue as one actor reaches it: each of its calls is a step; page after page, where it reads in pages. */
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
      : function step(this: PortProxy, ...given: never[]) {
          return this.simProcess.step(label, () => this.port[method]?.(...given))
        }
    // A safeguard that is taken away puts another verb in its place.
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
