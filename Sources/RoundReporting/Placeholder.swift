import RoundModel
