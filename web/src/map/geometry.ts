import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { codeOf } from './codes'

/** The map's size before it's zoomed, in its own units. */
export const WIDTH = 960
export const HEIGHT = 460

/** One country as drawn. */
export interface Shape {
  /** Two letters; null for what the service knows no country for. */
  code: string | null
  name: string
  path: string
  /** Its middle and its extent, in the map's units. */
  middle: [number, number]
  box: Box
}

export type Box = readonly [x: number, y: number, width: number, height: number]

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>

const ANTARCTICA = 'AQ'

const projection = geoNaturalEarth1()
  .scale(173)
  .translate([WIDTH / 2, HEIGHT / 2 + 22])
const path = geoPath(projection).digits(1)

export function shapes(topology: Countries): Shape[] {
  return feature(topology, topology.objects.countries)
    .features.map(each => {
      const outline = each as GeoPermissibleObjects
      const [[left, top], [right, bottom]] = path.bounds(outline)
      const name = each.properties.name
      return {
        code: codeOf(typeof each.id === 'string' ? each.id : undefined, name),
        name,
        path: path(outline) ?? '',
        middle: path.centroid(outline),
        box: [left, top, right - left, bottom - top] as const,
      }
    })
    .filter(each => each.code !== ANTARCTICA)
}

/** Where a place lies on the map; null behind its edge. */
export function position(longitude: number, latitude: number): [number, number] | null {
  return projection([longitude, latitude])
}

/** The box around all of them, with a margin, in the map's own proportions and never smaller than `least` wide. */
export function around(boxes: readonly Box[], least = 160): Box {
  if (boxes.length === 0) {
    return [0, 0, WIDTH, HEIGHT]
  }
  const left = Math.min(...boxes.map(box => box[0]))
  const top = Math.min(...boxes.map(box => box[1]))
  const right = Math.max(...boxes.map(box => box[0] + box[2]))
  const bottom = Math.max(...boxes.map(box => box[1] + box[3]))
  const width = Math.max(least, (right - left) * 1.3, (bottom - top) * 1.3 * (WIDTH / HEIGHT))
  return within(centred((left + right) / 2, (top + bottom) / 2, width))
}

/** The same middle, `by` times as wide. */
export function scaled(box: Box, by: number): Box {
  const width = Math.min(WIDTH, Math.max(24, box[2] * by))
  return within(centred(box[0] + box[2] / 2, box[1] + box[3] / 2, width))
}

export function moved(box: Box, x: number, y: number): Box {
  return within([box[0] + x, box[1] + y, box[2], box[3]])
}

function centred(x: number, y: number, width: number): Box {
  const height = width * (HEIGHT / WIDTH)
  return [x - width / 2, y - height / 2, width, height]
}

/** Kept on the map. */
function within([x, y, width, height]: Box): Box {
  const wide = Math.min(width, WIDTH)
  const high = Math.min(height, HEIGHT)
  return [Math.min(Math.max(0, x), WIDTH - wide), Math.min(Math.max(0, y), HEIGHT - high), wide, high]
}
