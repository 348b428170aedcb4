/**
 * A port that is built on first use: a function builds only the ports it uses, and a port with missing variables
 * fails at that point, with their names, not at the start.
 */
export const lazy = <T extends object>(build: () => T): T => {
  let built: T | undefined
  const port: T = Object.create(null)
  return new Proxy(port, {
    get: (_, property) => {
      built ??= build()
      return Reflect.get(built, property)
    },
  })
}
