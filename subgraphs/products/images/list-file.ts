/** In the folder of an image whose files are in object storage: their names. */
export const listFile = 'in-bucket.json'
