/** What sticks above and below the text must not cover the line that is being written. */
export const clearance = { top: 150, bottom: 90, left: 0, right: 0 };
