/** A value and the time from which it was true; milliseconds. */
export interface TimedValue<T> {
  at: number
  value: T
}

export const appendTo = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
