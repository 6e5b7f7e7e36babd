// Stands for a package that is imported and never used.
module.exports = {}
