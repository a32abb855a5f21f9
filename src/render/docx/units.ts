/** 磅 to twips, the 1/20 磅 in which Word keeps lengths. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** 磅 to half points, in which Word keeps sizes of letters. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** 磅 to the 1/8 磅 in which Word keeps lines, which it draws no thinner than ¼ 磅. */
export function eighthPoints(points: number): number {
  return Math.max(2, Math.round(points * 8));
}
