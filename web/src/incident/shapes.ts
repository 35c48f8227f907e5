import { LINES } from '../plot/ink'

/** Signs beside colours, for those who don't tell these apart. */
export type Shape = (typeof SHAPES)[number]

const SHAPES = ['circle', 'square', 'diamond', 'triangle'] as const

/** Neighbours differ in sign and colour; what a pair is comes again after as many claimants as there are pairs. */
export function shapeOf(line: number): Shape {
  return SHAPES[(line + Math.floor(line / LINES)) % SHAPES.length] ?? 'circle'
}

/** As lines of a canvas, around a point; `r` is half its height. */
export function outline(shape: Shape, x: number, y: number, r: number): Path2D {
  const path = new Path2D()
  switch (shape) {
    case 'circle':
      path.arc(x, y, r, 0, 2 * Math.PI)
      break
    case 'square':
      path.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76)
      break
    case 'diamond':
      polygon(path, [x, y - r * 1.16], [x + r * 1.16, y], [x, y + r * 1.16], [x - r * 1.16, y])
      break
    case 'triangle':
      polygon(path, [x, y - r * 1.12], [x + r * 1.16, y + r * 0.92], [x - r * 1.16, y + r * 0.92])
      break
  }
  return path
}

function polygon(path: Path2D, [x, y]: [number, number], ...others: [number, number][]): void {
  path.moveTo(x, y)
  others.forEach(each => path.lineTo(...each))
  path.closePath()
}
