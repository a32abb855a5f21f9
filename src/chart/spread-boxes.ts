/** A box that wants to stand with its top at `wanted`. */
export interface Box {
  readonly wanted: number;
  readonly height: number;
}

interface Cluster {
  readonly first: number;
  count: number;
  height: number;
  /** Sum of the places that its boxes want for the cluster's top. */
  wishes: number;
  top: number;
}

/**
 * Tops of boxes that stand below each other in the given order between 0 and `height`: none overlaps
 * another and each is as near as that allows to where it wants to be. Boxes that are too high together overflow below.
 */
export function spreadBoxes(boxes: readonly Box[], height: number): readonly number[] {
  const clusters: Cluster[] = [];
  boxes.forEach((box, index) => {
    let last: Cluster = { first: index, count: 1, height: box.height, wishes: box.wanted, top: 0 };
    settle(last, height);
    for (
      let before = clusters.at(-1);
      before && before.top + before.height > last.top;
      before = clusters.at(-1)
    ) {
      clusters.pop();
      before.wishes += last.wishes - last.count * before.height;
      before.count += last.count;
      before.height += last.height;
      settle(before, height);
      last = before;
    }
    clusters.push(last);
  });
  return clusters.flatMap(({ first, count, top }) => {
    let next = top;
    return boxes.slice(first, first + count).map((box) => {
      next += box.height;
      return next - box.height;
    });
  });
}

function settle(cluster: Cluster, height: number): void {
  cluster.top = Math.max(0, Math.min(cluster.wishes / cluster.count, height - cluster.height));
}
