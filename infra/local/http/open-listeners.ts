import { type LocalListener, openListener } from './listener'

/** The ports on which the local stack listens. */
export type ListenerName = 'site' | 'inbox' | 'clock' | 'awsEndpoint' | 'signIn'

/** @param ports 0 or absent: any free port @param onOpen gets each listener, to close it */
export const openListeners = async (
  ports: Partial<Record<ListenerName, number>>,
  onOpen: (listener: LocalListener) => void,
): Promise<Record<ListenerName, LocalListener>> => {
  const open = async (name: ListenerName): Promise<LocalListener> => {
    const listener = await openListener(ports[name] ?? 0)
    onOpen(listener)
    return listener
  }
  return {
    site: await open('site'),
    inbox: await open('inbox'),
    clock: await open('clock'),
    awsEndpoint: await open('awsEndpoint'),
    signIn: await open('signIn'),
  }
}
