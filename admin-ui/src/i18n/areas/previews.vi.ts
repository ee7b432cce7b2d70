/** Words of previews, in Vietnamese. */
export const previewsVi = {};
