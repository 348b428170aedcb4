import type { CliIo } from '../cli-io'

/** The files of one clinic; paths as given on the command line. */
export interface ClinicFolder {
  path: string
  files: string[]
}

const announcementPattern = /\.(txt|html?|md)$/i
/** Office and desktop programs leave these beside their files. */
const isHidden = (name: string): boolean => /^[.~]/.test(name)

/**
 * The clinics of a folder: each sub-folder with an announcement is one, or else the folder itself. Files in deeper
 * folders, as `lesotho/zoom/day-1.csv`, belong to the clinic above them.
 * @throws CliError when the folder cannot be read
 */
export const findClinicFolders = async (path: string, io: CliIo): Promise<ClinicFolder[]> => {
  const entries = (await io.list(path)).filter(({ name }) => !isHidden(name))
  const folders = await Promise.all(
    entries
      .filter(({ isFolder }) => isFolder)
      .map(async ({ name }) => ({ path: `${path}/${name}`, files: await listFiles(`${path}/${name}`, io) })),
  )
  const clinics = folders.filter(({ files }) => files.some((file) => announcementPattern.test(file)))
  if (clinics.length > 0) return clinics
  const own = entries.filter(({ isFolder }) => !isFolder).map(({ name }) => `${path}/${name}`)
  const files = [...own, ...folders.flatMap((folder) => folder.files)]
  return files.length > 0 ? [{ path, files }] : []
}

const listFiles = async (path: string, io: CliIo): Promise<string[]> => {
  const entries = (await io.list(path)).filter(({ name }) => !isHidden(name))
  const files = await Promise.all(
    entries.map(({ name, isFolder }) => (isFolder ? listFiles(`${path}/${name}`, io) : [`${path}/${name}`])),
  )
  return files.flat()
}
