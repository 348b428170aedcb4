/**
 * A port that is built when something of it is first touched: a function builds only what it uses, and one whose
 * variables it is not given fails there, with their names, and not at the start.
 */
export const lazyPort = <T extends object>(build: () => T): T => {
  let built: T | undefined
  const port: T = Object.create(null)
  return new Proxy(port, {
    get: (_, property) => {
      built ??= build()
      return Reflect.get(built, property)
    },
  })
}
