import { type Door, openDoor } from './door'

/** The doors of the house. */
export type DoorName = 'site' | 'inbox' | 'clock' | 'gate' | 'signIn'

/** @param ports 0, and so any free one, where absent @param opened is told each door, to close it */
export const openDoors = async (
  ports: Partial<Record<DoorName, number>>,
  opened: (door: Door) => void,
): Promise<Record<DoorName, Door>> => {
  const open = async (name: DoorName): Promise<Door> => {
    const door = await openDoor(ports[name] ?? 0)
    opened(door)
    return door
  }
  return {
    site: await open('site'),
    inbox: await open('inbox'),
    clock: await open('clock'),
    gate: await open('gate'),
    signIn: await open('signIn'),
  }
}
